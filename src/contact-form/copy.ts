/**
 * Puts a message into the clipboard.
 *
 * @returns false where there is none, as outside secure contexts, or the page forbids it: the text of the form is
 * then marked for copying by hand
 */
export async function copyText(text: string, form: HTMLFormElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A refusal has no other form than an error, and nothing is lost by it.
    const control = form?.elements.namedItem('message');
    if (control && 'select' in control) (control as HTMLTextAreaElement).select();
    return false;
  }
}
