import {html, type TemplateResult} from 'lit';
import type {Content} from './words.ts';

// Real heading elements; a role would be the second choice, and a tag name cannot be bound.
const headings = [
  (content: Content) => html`<h1 id="heading" class="heading" part="heading" tabindex="-1">${content}</h1>`,
  (content: Content) => html`<h2 id="heading" class="heading" part="heading" tabindex="-1">${content}</h2>`,
  (content: Content) => html`<h3 id="heading" class="heading" part="heading" tabindex="-1">${content}</h3>`,
  (content: Content) => html`<h4 id="heading" class="heading" part="heading" tabindex="-1">${content}</h4>`,
  (content: Content) => html`<h5 id="heading" class="heading" part="heading" tabindex="-1">${content}</h5>`,
  (content: Content) => html`<h6 id="heading" class="heading" part="heading" tabindex="-1">${content}</h6>`,
] as const;

const names = [
  (content: Content, style: string) => html`<h1 class=${style} part="name">${content}</h1>`,
  (content: Content, style: string) => html`<h2 class=${style} part="name">${content}</h2>`,
  (content: Content, style: string) => html`<h3 class=${style} part="name">${content}</h3>`,
  (content: Content, style: string) => html`<h4 class=${style} part="name">${content}</h4>`,
  (content: Content, style: string) => html`<h5 class=${style} part="name">${content}</h5>`,
  (content: Content, style: string) => html`<h6 class=${style} part="name">${content}</h6>`,
] as const;

const within = (level: number): number => Math.min(Math.max(Math.trunc(level) || 2, 1), 6);

/**
 * The heading of a section; script can move focus to it.
 *
 * @param level - 1 to 6; what is outside is brought inside
 */
export function heading(level: number, content: Content): TemplateResult {
  return (headings[within(level) - 1] ?? headings[1])(content);
}

/**
 * The name of an item.
 *
 * @param level - level of the section; the item's is one deeper, 6 at most; 0 for an item that is its own section
 */
export function itemHeading(level: number, content: Content, style = 'title'): TemplateResult {
  return (names[within(level + 1) - 1] ?? names[2])(content, style);
}
