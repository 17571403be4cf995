import {executeServerCommand, readFile, writeFile} from '@web/test-runner-commands';
import {expect} from 'chai';

/**
 * Lines of text by title, in a file beside the test file. What differs, or is not there, is a failure; with
 * `npm test -- --update-snapshots` it is written anew.
 */
export class Snapshots {
  readonly #path: string;
  #stored = new Map<string, string>();
  readonly #seen = new Map<string, string>();
  #rewrites = false;

  /** @param path - relative to the test file; to be called in a suite */
  constructor(path: string) {
    this.#path = path;
    before(() => this.#load());
    after(() => this.#save());
  }

  async #load(): Promise<void> {
    const {answer} = await executeServerCommand<{answer: boolean}, undefined>('rewrites-snapshots');
    this.#rewrites = answer;
    if (answer) return;
    const text = (await readFile({path: this.#path})) ?? '';
    for (const part of text.split(/^# /m).slice(1)) {
      const end = part.indexOf('\n');
      this.#stored.set(part.slice(0, end), part.slice(end + 1).trimEnd());
    }
  }

  async #save(): Promise<void> {
    if (!this.#rewrites) return;
    const parts = [...this.#seen].map(([title, text]) => `# ${title}\n${text}\n`);
    await writeFile({path: this.#path, content: parts.join('\n')});
  }

  /** Compares lines with what is stored under a title. */
  match(title: string, lines: readonly string[]): void {
    const text = lines.join('\n');
    this.#seen.set(title, text);
    if (this.#rewrites) return;
    expect(text, `${this.#path}: ${title}`).to.equal(this.#stored.get(title) ?? 'nothing is stored');
  }

  /** Titles that are stored and that no test has asked for. */
  get unused(): string[] {
    return this.#rewrites ? [] : [...this.#stored.keys()].filter(title => !this.#seen.has(title));
  }
}
