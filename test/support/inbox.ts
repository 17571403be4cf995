import type {Inbox} from './faulty-inbox.ts';

export type {Inbox} from './faulty-inbox.ts';

let ports: Promise<number[]> | undefined;
let count = 0;

/** An endpoint of the dev server, which fails on demand. */
export interface Endpoint {
  /** Its address; another origin than the page's. */
  readonly action: string;
  /** What it has had so far. */
  look(): Promise<Inbox>;
}

/**
 * @param faults - answers to its first messages, see `faulty-inbox.ts`; every later one is answered well
 * @param isAware - it recognises `submission_id`
 * @param host - `localhost` or `127.0.0.1`
 */
export async function endpoint(
  faults: readonly string[] = [],
  isAware = false,
  host = '127.0.0.1',
): Promise<Endpoint> {
  ports ??= fetch('/faulty/inbox-ports').then(response => response.json() as Promise<number[]>);
  const all = await ports;
  const token = `${++count}-${Math.random().toString(36).slice(2)}`;
  const address = `http://${host}:${all[count % all.length]}/${token}`;
  return {
    action: `${address}/${isAware ? 'aware' : 'plain'}/${faults.join()}`,
    look: async () => (await (await fetch(address)).json()) as Inbox,
  };
}
