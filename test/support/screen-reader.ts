import {Virtual} from '@guidepup/virtual-screen-reader';
import {flatten} from './flatten.ts';

/** Puts a flat copy of an element beside it, reads it from top to bottom, and takes it away. */
export async function transcript(element: Element): Promise<string[]> {
  const container = document.createElement('div');
  container.setAttribute('role', 'document');
  container.append(...flatten(element));
  document.body.append(container);
  const reader = new Virtual();
  try {
    await reader.start({container});
    while ((await reader.lastSpokenPhrase()) !== 'end of document') await reader.next();
    return (await reader.spokenPhraseLog()).slice(1, -1);
  } finally {
    await reader.stop();
    container.remove();
  }
}
