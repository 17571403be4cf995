/** Runs `ob-community render --format page` on a file as the command line does, and prints what it took. */
import {readFile} from 'node:fs/promises';
import {renderCommand} from '../../src/cli/render.ts';

const written: string[] = [];
await renderCommand.run({format: 'page'}, [process.argv[2] ?? ''], {
  read: async name => ({
    name,
    text: await readFile(name, 'utf8'),
    url: `file://${name}`,
    type: 'application/json',
  }),
  write: text => Promise.resolve(void written.push(text)),
  say: line => console.error(line),
  progress: () => undefined,
});
const page = written.join('');
const {user, system} = process.cpuUsage();
console.log(
  JSON.stringify({
    microseconds: user + system,
    kilobytes: process.resourceUsage().maxRSS,
    bytes: Buffer.byteLength(page),
    entries: page.split('<li class="card"').length - 1,
  }),
);
