import type {PropertyValues} from 'lit';
import {normalise, type TrustedDocument} from '../document/normalise.ts';
import type {DocumentHost, DocumentOptions} from './document-host.ts';

/**
 * Calls back before an element renders on a server, where nothing is connected and no controller is called.
 * `willUpdate` is the one step of the life cycle that @lit-labs/ssr takes with an element that is not its own (lit.dev,
 * "Authoring components for Lit SSR"). The shadow root is how the elements inside find their way out to this one.
 *
 * Call it under `isServer`, so that bundles for browsers leave it out.
 */
export function onServer(host: HTMLElement, prepare: () => void): void {
  const element = host as unknown as {willUpdate: (changed: PropertyValues) => void};
  const {willUpdate} = element;
  element.willUpdate = changed => {
    if (!host.shadowRoot) host.attachShadow({mode: 'open'});
    willUpdate.call(host, changed);
    prepare();
  };
}

/**
 * Gives an element its document on a server: `data`, that of the community around it, or what the package carries. Nothing
 * is loaded there, and no children are read. An address beside `data` says where the data came from; alone it means that
 * there is nothing to show yet.
 */
export function serveDocument(
  host: DocumentHost,
  {shape, carried}: Pick<DocumentOptions, 'shape' | 'carried'>,
  {
    around,
    show,
  }: {
    around: () => {readonly document?: TrustedDocument} | undefined;
    show: (document: TrustedDocument) => void;
  },
): void {
  onServer(host, () => {
    const community = around();
    const {src} = host;
    const data = host.data ?? (src || community ? undefined : carried);
    const document = data ? normalise(data, shape, src) : community?.document;
    if (document) show(document);
  });
}
