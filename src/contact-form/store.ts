/** Text by key, kept for as long as the browser allows. Never throws. */
export interface Store {
  get(key: string): string | null;
  /** Keeps `value`; false when it lives in memory only and would not survive a reload. */
  set(key: string, value: string): boolean;
  delete(key: string): void;
  keys(): string[];
  /** Tells whether a value lives in memory only. */
  isVolatile(key: string): boolean;
}

/**
 * Local storage with memory behind it. `open` is called for each use, since the getter itself throws in sandboxed
 * and third-party frames, and storage can be refused or full at any moment. A value that cannot be stored leaves no
 * older one behind: an outdated state found after a crash could send a message twice.
 */
export const openStore = (open: () => Storage): Store => {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  const remove = (key: string): void => attempt(storage => storage.removeItem(key), undefined);
  return {
    get: key => memory.get(key) ?? attempt(storage => storage.getItem(key), null),
    set(key, value) {
      memory.delete(key);
      const isKept = attempt(storage => (storage.setItem(key, value), true), false);
      if (!isKept) {
        remove(key);
        memory.set(key, value);
      }
      return isKept;
    },
    delete(key) {
      memory.delete(key);
      remove(key);
    },
    keys: () => [...memory.keys(), ...attempt(storage => Object.keys(storage), [])],
    isVolatile: key => memory.has(key),
  };
};
