import type {TemplateResult} from 'lit';
import {tagged} from './tagged.ts';
import type {Content} from './words.ts';

// Real heading elements; a role would be the second choice.
const levels = [1, 2, 3, 4, 5, 6] as const;
const headings = levels.map(level =>
  tagged(`<h${level} id="heading" class="heading" part="heading" tabindex="-1">`, `</h${level}>`),
);
const names = levels.map(level => tagged(`<h${level} part="name" class="`, '">', `</h${level}>`));

const at = <T>(templates: readonly T[], level: number): T =>
  templates[Math.min(Math.max(Math.trunc(level) || 2, 1), 6) - 1] as T;

/**
 * The heading of a section; script can move focus to it.
 *
 * @param level - 1 to 6; what is outside is brought inside
 */
export function heading(level: number, content: Content): TemplateResult {
  return at(headings, level)(content);
}

/**
 * The name of an item.
 *
 * @param level - level of the section; the item's is one deeper, 6 at most; 0 for an item that is its own section
 */
export function itemHeading(level: number, content: Content, style = 'title'): TemplateResult {
  return at(names, level + 1)(style, content);
}
