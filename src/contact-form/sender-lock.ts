/** Makes one tab at a time the sender: by Web Locks, or by a lease in storage where those do not exist. */
import type {Clock} from './retry.ts';
import type {Store} from './store.ts';

/** What choosing a sender needs. */
export interface SenderLockOptions {
  store: Store;
  clock: Clock;
  /** `navigator.locks`; undefined outside secure contexts. In opaque origins its requests reject. */
  locks?: Pick<LockManager, 'request'> | undefined;
  /** Unique to this outbox. */
  owner: string;
}

/** Work of a sender; `isSole` tells, and makes sure for another minute, that no other tab sends. */
export type SenderWork = (isSole: () => boolean) => Promise<void>;

const NAME = 'ob-sender';
// Longer than one attempt; a tab that slept longer finds that another took over, for it asks before each attempt.
const LEASE = 6e4;
// Storage reaches other tabs late: a second look tells whose lease it is.
const SETTLE = 50;

const withLease = async ({store, clock, owner}: SenderLockOptions, work: SenderWork): Promise<boolean> => {
  const isSole = (): boolean => {
    const [holder, since = 0] = (store.get(NAME) ?? '').split(' ');
    // Far in the future means that the clock was set back.
    const isFree = holder === owner || !(Math.abs(+since - clock.now()) < LEASE);
    if (isFree) store.set(NAME, `${owner} ${clock.now()}`);
    return isFree;
  };
  if (!isSole()) return false;
  await new Promise<void>(resolve => clock.after(SETTLE, resolve));
  try {
    await work(isSole);
  } finally {
    if (isSole()) store.delete(NAME);
  }
  return true;
};

/**
 * Runs `work` while no other tab does.
 * @returns false when another tab is the sender; `work` was not run then
 */
export const asSoleSender = async (options: SenderLockOptions, work: SenderWork): Promise<boolean> => {
  let isGranted: boolean | undefined;
  try {
    await options.locks?.request(NAME, {ifAvailable: true}, async lock => {
      isGranted = !!lock;
      if (lock) await work(() => true);
    });
  } catch (error) {
    if (isGranted !== undefined) throw error;
  }
  return isGranted ?? withLease(options, work);
};
