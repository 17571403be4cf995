import type {Command} from './command.ts';
import {importCommand} from './import.ts';
import {renderCommand} from './render.ts';
import {validateCommand} from './validate.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [importCommand, validateCommand, renderCommand];
