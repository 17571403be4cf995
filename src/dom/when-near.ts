/**
 * Calls back once, when an element comes near the viewport (300 px).
 *
 * @returns a function that ends the waiting
 */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    {rootMargin: '300px'},
  );
  observer.observe(element);
  return () => observer.disconnect();
}
