import {dropIn, type HostPage} from '../host-page.ts';

/** The strictest policy that we promise to live under: one host for data, pictures and forms, and one policy for markup. */
const strict = (names: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'none'; connect-src {other}; img-src {other}; form-action {other}; require-trusted-types-for 'script'; trusted-types ${names}`,
});

const ours = strict('ob-community');
const module = (src: string, attributes = 'nonce="{nonce}"'): string =>
  `<script type="module" ${attributes} src="${src}"></script>`;
const application = module('/hosts/application.js');
const previous = module('/hosts/previous/ob-community.js');
const only = (directive: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `${directive}; require-trusted-types-for 'script'`,
});

const form =
  '<ob-contact-form id="form" action="{other}/hosts/data/inbox"><p>What the page itself says of the form.</p></ob-contact-form>';

/** A form of the page's own, which we carry unless it has a file. */
const own = (more = ''): string => `<ob-contact-form id="form">
  <form action="{other}/hosts/data/inbox" method="post" enctype="multipart/form-data" target="answer">
    <label>E-mail <input type="email" name="email" required></label>
    <label>Message <textarea name="message" required></textarea></label>${more}
    <button>Write to us</button>
  </form></ob-contact-form><iframe name="answer" title="answer"></iframe>`;
const ownWithFile = own('<label>Plan <input type="file" name="plan"></label>');

/** Nothing but our script, the endpoint, and forms as the page says. */
const formsTo = (target: string, connect = '{other}'): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `default-src 'none'; script-src 'nonce-{nonce}'; connect-src ${connect}; form-action ${target}; frame-src {other}; require-trusted-types-for 'script'; trusted-types ob-community`,
});

/** Pages whose policy is about forms; what stands on them is a contact form. */
export const forms: readonly HostPage[] = [
  {
    name: 'form-action',
    title: "form-action with the form's host",
    headers: formsTo('{other}'),
    elements: form,
  },
  {
    name: 'form-action-none',
    title: "form-action 'none': a message is fetched, and connect-src decides",
    headers: formsTo("'none'"),
    elements: form,
  },
  {
    name: 'form-refused',
    title: "connect-src without the form's host: the message is kept, and not said to be sent",
    headers: formsTo('{other}', "'none'"),
    elements: form,
    violated: ['connect-src'],
  },
  {
    name: 'form-own-none',
    title: "form-action 'none' with a form of the page's own",
    headers: formsTo("'none'"),
    elements: own(),
  },
  {
    name: 'form-own-file',
    title:
      "form-action with the form's host, and a form of the page's own with a file, which the browser sends",
    headers: formsTo('{other}'),
    elements: ownWithFile,
  },
  {
    name: 'form-own-file-none',
    title: "form-action 'none' with a file, which the browser refuses to send: what is written stays",
    headers: formsTo("'none'"),
    elements: ownWithFile,
    violated: ['form-action'],
  },
];

export const policies: readonly HostPage[] = [
  ...forms,
  {
    name: 'strict',
    title: "the strictest policy: nonce, 'strict-dynamic', no styles, Trusted Types",
    headers: ours,
  },
  {
    name: 'strict-reported',
    title: 'the strictest policy, only reported',
    headers: {'Content-Security-Policy-Report-Only': ours['Content-Security-Policy'] ?? ''},
  },
  {
    name: 'strict-two-lits',
    title: 'the strictest policy, with another Lit on the page first',
    headers: strict('ob-community lit-html'),
    script: application + dropIn,
    body: elements => `<host-clock></host-clock>${elements}`,
  },
  {
    name: 'strict-two-lits-after',
    title: 'the strictest policy, with another Lit on the page afterwards',
    headers: strict('ob-community lit-html'),
    script: dropIn + application,
    body: elements => `<host-clock></host-clock>${elements}`,
  },
  {
    name: 'strict-two-versions',
    title: 'the strictest policy, with the release before this one first',
    headers: ours,
    script: previous + dropIn,
  },
  {
    name: 'strict-two-versions-after',
    title: 'the strictest policy, with the release before this one afterwards',
    headers: ours,
    script: dropIn + previous,
  },
  {
    name: 'strict-two-files',
    title: 'the strictest policy, with the file of one section beside the file of all',
    headers: ours,
    script: module('/dist/cdn/ob-mailing-lists.js') + dropIn,
  },
  {
    name: 'strict-loader',
    title: "the strictest policy, and a tag manager that inserts the script ('strict-dynamic')",
    headers: strict('ob-community tags'),
    script: `<script nonce="{nonce}">
      const names = trustedTypes.createPolicy('tags', {createScriptURL: url => url});
      const script = document.createElement('script');
      script.type = 'module';
      script.src = names.createScriptURL('/dist/cdn/ob-community.js');
      document.head.append(script);
    </script>`,
  },
  {
    name: 'own-default-policy',
    title: 'Trusted Types with a default policy that refuses everything',
    headers: only("script-src 'nonce-{nonce}'; trusted-types default ob-community"),
    head: `<script nonce="{nonce}">trustedTypes.createPolicy('default', {createHTML: () => null, createScript: () => null, createScriptURL: () => null});</script>`,
  },
  {
    name: 'refused-name',
    title: 'Trusted Types with another name than ours',
    headers: strict('somebody-else'),
    isRefused: true,
    violated: ['trusted-types'],
  },
  {
    name: 'refused-lit',
    title: "Trusted Types with the name of the page's own Lit, and not ours",
    headers: strict('lit-html'),
    script: application + dropIn,
    body: elements => `<host-clock></host-clock>${elements}`,
    isRefused: true,
    violated: ['trusted-types'],
  },
  {
    name: 'refused-all',
    title: 'Trusted Types that allows no policy at all',
    headers: strict("'none'"),
    isRefused: true,
    violated: ['trusted-types'],
  },
  {
    name: 'refused-script',
    title: 'a policy that does not name our script',
    // WebKit lets modules without a nonce pass beside 'strict-dynamic'.
    headers: only("script-src 'nonce-{nonce}'"),
    script: module('/dist/cdn/ob-community.js', ''),
    isRefused: true,
    violated: ['script-src-elem'],
  },
  {
    name: 'refused-connection',
    title: 'a policy that does not name the host of the document',
    headers: only("script-src 'nonce-{nonce}'; connect-src 'none'; trusted-types ob-community"),
    violated: ['connect-src'],
  },
  {
    name: 'refused-pictures',
    title: 'a policy that allows no picture',
    headers: only("script-src 'nonce-{nonce}'; img-src 'none'; trusted-types ob-community"),
    violated: ['img-src'],
  },
  {
    name: 'sandbox',
    title: 'a sandbox that allows scripts, by header',
    headers: {'Content-Security-Policy': 'sandbox allow-scripts'},
    head: '<script src="/test/hosts/probe.js"></script>',
    isOpaque: true,
  },
  {
    name: 'sandbox-strict',
    title: 'a sandbox that allows scripts, under the strictest policy',
    headers: {'Content-Security-Policy': `sandbox allow-scripts; ${ours['Content-Security-Policy'] ?? ''}`},
    head: '<script nonce="{nonce}" src="/test/hosts/probe.js"></script>',
    isOpaque: true,
  },
  {
    name: 'isolated',
    title: 'a page that is isolated from other origins, without permissions and without a referrer',
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Permissions-Policy': 'camera=(), geolocation=(), clipboard-write=(), storage-access=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  {
    name: 'integrity',
    title: 'the hash of the script in the page',
    headers: ours,
    script: module('/dist/cdn/ob-community.js', `nonce="{nonce}" integrity="{integrity}"`),
  },
  {
    name: 'integrity-damaged',
    title: 'the hash of the script in the page, and one bit of the script is another',
    headers: ours,
    script: module('/hosts/damaged/ob-community.js', `nonce="{nonce}" integrity="{integrity}"`),
    isRefused: true,
  },
];
