/**
 * A device of each page's own. Pages of documentation show stories in frames of one origin, which would read each
 * other's drafts, messages and copies, and wait for each other's lock; and nothing of a story stays on the device.
 */
/** The keys are own properties, as those of a `Storage` are; the methods are not. */
const methods: ThisType<Record<string, string>> & Pick<Storage, 'getItem' | 'removeItem' | 'setItem'> = {
  getItem(key) {
    return Object.hasOwn(this, key) ? (this[key] ?? null) : null;
  },
  removeItem(key) {
    delete this[key];
  },
  setItem(key, value) {
    this[key] = value;
  },
};

const storage = Object.create(methods) as Record<string, string>;

Object.defineProperty(globalThis, 'localStorage', {value: storage, configurable: true});
Object.defineProperty(navigator, 'locks', {value: undefined, configurable: true});

/** Forgets drafts and messages: the next story would find them. */
export function forget(): void {
  for (const key of Object.keys(storage)) delete storage[key];
}
