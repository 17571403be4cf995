import {summarise, type Summary} from './statistics.ts';

/**
 * Takes samples of each contender in turn, so that whatever else the machine does meets all of them. Each round
 * begins with another contender, so that none always follows the same one.
 *
 * @param runs - rounds, when there is time
 * @param seconds - after which no round is begun, except the first `fewest`
 * @param fewest - rounds that are run however long they take
 */
export async function interleave<K extends string, S>(
  contenders: readonly K[],
  runs: number,
  seconds: number,
  sample: (contender: K) => Promise<S>,
  fewest = 3,
): Promise<Record<K, S[]>> {
  const samples = Object.fromEntries(contenders.map(each => [each, [] as S[]])) as Record<K, S[]>;
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < runs && (round < fewest || performance.now() < end); round++) {
    const first = round % contenders.length;
    for (const each of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      samples[each].push(await sample(each));
    }
  }
  return samples;
}

/** Milliseconds that a fixed piece of work takes here now: what varies in them is the machine, not the code. */
export function fixedWork(): number {
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < 20_000_000; i++) sum = (sum + i * 31) | 0;
  const time = performance.now() - start;
  return sum === 1 ? NaN : time;
}

/** The machine's noise: the same work, many times. */
export const machineNoise = (): Summary => summarise(Array.from({length: 31}, fixedWork).slice(1));
