import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import * as en from '../src/i18n/en.ts';
import type {ObContactForm} from '../src/index.ts';
import {contractOf, framed, promises} from './support/contract.ts';
import {everyField, longNames, openBadges, withOnly} from './support/documents.ts';
import {failing, pending, receiving} from './support/network.ts';
import {onHost} from './support/toolbars.ts';
import {reads, send} from './support/visitor.ts';

const meta: Meta<ObContactForm> = {
  title: 'Sections/Contact form',
  ...contractOf('ob-contact-form'),
};
export default meta;

type Story = StoryObj<ObContactForm>;

const simple = (action: string): NonNullable<Story['args']> => ({data: withOnly({}), action});

export const Simple: Story = {args: simple('https://inbox.example/simple')};

export const EveryField: Story = {args: {data: everyField}};

/** What is wrong is said at its field, and above the form. */
export const FieldErrors: Story = {
  ...framed(900),
  args: {data: everyField},
  play: async ({canvasElement}) => {
    await send(canvasElement, {email: 'not-an-address'});
    await reads(canvasElement, en.contact.incomplete.replace('{label}', en.contact.email));
  },
};

const filled = {name: 'Ines Duarte', email: 'ines@example.org', message: 'May I help with the test suite?'};

/** A story in which a message is sent, the endpoint answers so, and the visitor reads that. */
const sending = (name: string, told: string, body: object | undefined, status = 200): Story => {
  const {action, beforeEach} = receiving(name, body, status);
  const play: Story['play'] = async ({canvasElement}) => {
    await send(canvasElement, filled);
    await reads(canvasElement, told);
  };
  return {args: simple(action), beforeEach, play, ...framed(560)};
};

export const Sending: Story = sending('never', en.contact.sending, undefined);

export const Sent: Story = sending('sent', 'M-2041', {id: 'M-2041'});

export const RefusedAsTooLong: Story = sending('long', en.contact.refused, {title: 'Too large'}, 413);

export const TakesNoMessages: Story = sending(
  'gone',
  en.contact.endpoint.replace('{host}', 'inbox.example'),
  {title: 'Not found'},
  404,
);

/** The endpoint broke down after the message had left: nobody knows, and the visitor decides. */
export const Uncertain: Story = sending('broken', en.contact.unknown, {title: 'Internal error'}, 500);

export const ErrorFromTheEndpoint: Story = sending(
  'invalid',
  'This address does not exist.',
  {title: 'Invalid', errors: [{pointer: '#/email', detail: 'This address does not exist.'}]},
  422,
);

/** With only an address of a contact page it is a link to it. */
export const ContactPage: Story = {args: {data: openBadges}};

export const EmailOnly: Story = {args: {data: withOnly({contact: {email: 'council@example.org'}})}};

/** It never pretends: without a destination it says so. */
export const NoDestination: Story = {args: {data: withOnly({})}, ...promises('empty')};

/** A form of the page's own keeps its looks and works without JavaScript. */
export const FormOfThePage: Story = {
  render: () =>
    html`<ob-contact-form>
      <form action="https://inbox.example/page" method="post">
        <p><label>E-mail <input type="email" name="email" required /></label></p>
        <p><label>Message <textarea name="message" required></textarea></label></p>
        <p><button>Write to us</button></p>
      </form>
    </ob-contact-form>`,
};

export const LongNames: Story = {
  args: {
    data: withOnly({
      contact: {
        name: longNames.name,
        action: `https://${'inbox.'.repeat(12)}example/`,
        fields: [{name: 'long', label: longNames.name, hint: longNames.description ?? ''}],
      },
    }),
  },
};

export const RightToLeft: Story = {
  args: {data: everyField},
  globals: {language: 'ar', direction: 'rtl'},
};

export const OnADarkSite: Story = {args: {data: everyField}, ...onHost('dark')};

export const OnAHostileHostPage: Story = {args: {data: everyField}, ...onHost('hostile')};

export const Narrow: Story = {args: {data: everyField}, globals: {width: '320px'}};

export const Loading: Story = pending('contact-form-loading');

export const Offline: Story = failing('contact-form', 'offline');
