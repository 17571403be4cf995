/** In the browser: what `ob-community render` makes of a document. */
export async function rendered(
  document: unknown,
  options: Readonly<Record<string, string>>,
): Promise<string> {
  const query = String(new URLSearchParams({base: location.href, lang: 'en', ...options}));
  const response = await fetch(`/rendered?${query}`, {method: 'POST', body: JSON.stringify(document)});
  if (!response.ok) throw new Error(await response.text());
  return response.text();
}

const lang =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host page</title></head><body>';

/** A page of somebody else's around an embedded element. */
export const hostPage = (html: string): string =>
  `${lang}<main><h1>Host page</h1>${html}</main></body></html>`;
