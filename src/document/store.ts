/** Text by key, kept for as long as the browser allows. Never throws. */
export interface Store {
  get(key: string): string | null | undefined;
  set(key: string, value: string): void;
  delete(key: string): void;
  keys(): string[];
  /** Tells whether a value lives in memory only and would not survive a reload. */
  isVolatile(key: string): boolean;
}

/**
 * Local storage with memory behind it. `open` is called for each use, since the getter itself throws in sandboxed
 * and third-party frames, and storage can be refused or full at any moment. A value that cannot be stored leaves no
 * older one behind: an outdated state found after a crash could send a message twice.
 */
export const openStore = (open: () => Storage): Store => {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(open());
    } catch {
      return undefined;
    }
  };
  const remove = (key: string): void => attempt(storage => storage.removeItem(key));
  return {
    get: key => memory.get(key) ?? attempt(storage => storage.getItem(key)),
    set(key, value) {
      memory.set(key, value);
      attempt(storage => (storage.setItem(key, value), memory.delete(key)));
      if (memory.has(key)) remove(key);
    },
    delete(key) {
      memory.delete(key);
      remove(key);
    },
    keys: () => [...memory.keys(), ...(attempt(Object.keys) ?? [])],
    isVolatile: key => memory.has(key),
  };
};

/** What this page keeps of messages: those on their way, and drafts. */
export const store = openStore(() => localStorage);
