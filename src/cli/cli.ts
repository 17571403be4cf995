#!/usr/bin/env node
/** The `ob-community` command. */
import manifest from '../../package.json' with {type: 'json'};
import {commands} from './commands.ts';
import {run} from './run.ts';
import {terminal} from './terminal.ts';

// `write` hears of it as well, and decides; without a listener Node would end with a stack trace.
process.stdout.on('error', () => undefined);
// Ends through the `exit` event, at which temporary files are removed.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

process.exitCode = await run(process.argv.slice(2), commands, manifest.version, terminal);
