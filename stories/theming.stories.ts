import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {promises} from './support/contract.ts';
import {everyField, full, manyInitiatives, withOnly} from './support/documents.ts';
import {failing, outdated, pending, receiving} from './support/network.ts';
import {send} from './support/visitor.ts';
import './theming/part-bench.ts';
import './theming/token-bench.ts';

const meta: Meta = {
  title: 'Guides/Theming',
  component: 'ob-community',
  // The page of documentation is written by hand.
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
};
export default meta;

/** Values that are not set derive from the text colour of the page. */
export const Tokens: StoryObj = {
  render: args =>
    html`<token-bench>
      <ob-community
        .data=${full}
        sections="working-groups mailing-lists people"
        theme=${args['theme'] ?? 'auto'}
      ></ob-community>
    </token-bench>`,
};

const loading = pending('parts');
const failed = failing('parts', 'http');
const stale = outdated('parts-stale', full);
const inbox = receiving('parts', {id: 'M-2041'}, 200);

const many = withOnly({initiatives: manyInitiatives(24)});
const simple = withOnly({contact: {action: inbox.action}});
const filled = {name: 'Ines Duarte', email: 'ines@example.org', message: 'May I help?'};

/** A site styles them with `ob-community::part(card) {…}`; the names are the same in every element. */
export const Parts: StoryObj = {
  ...promises('ready', 'http'),
  beforeEach: async () => {
    const ends: (() => void)[] = [];
    for (const each of [loading, failed, stale, inbox]) ends.push(await each.beforeEach());
    return () => ends.forEach(end => end());
  },
  render: () =>
    html`<part-bench>
      <ob-community .data=${full} debug></ob-community>
      <ob-initiatives .data=${many} limit="13" heading="Many initiatives"></ob-initiatives>
      <div class="sent"><ob-contact-form .data=${simple} heading="What was sent"></ob-contact-form></div>
      <div class="wrong"><ob-contact-form .data=${everyField} heading="What is wrong"></ob-contact-form></div>
      <ob-mailing-lists src=${loading.args.src} heading="Loading"></ob-mailing-lists>
      <ob-mailing-lists src=${failed.args.src} heading="Failed"></ob-mailing-lists>
      <ob-mailing-lists src=${stale.args.src} heading="Stale"></ob-mailing-lists>
      <ob-mailing-lists .data=${withOnly({})} heading="Empty"></ob-mailing-lists>
    </part-bench>`,
  play: async ({canvasElement}) => {
    const find = (selector: string): HTMLElement => canvasElement.querySelector(selector) ?? canvasElement;
    await send(find('.sent'), filled);
    await send(find('.wrong'), {});
    const bench = canvasElement.querySelector('part-bench');
    const missing = (): string[] =>
      [...(bench?.counts() ?? [['part-bench', 0] as const])].flatMap(([name, count]) => (count ? [] : name));
    await waitFor(() => expect(missing(), 'parts that are described and not there').toEqual([]), {
      timeout: 5000,
    });
    bench?.requestUpdate();
  },
};
