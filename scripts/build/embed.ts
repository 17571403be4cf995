import type {PublishedFile} from './sizes.ts';

/** What stands for a hash where no file is meant in particular. */
export const anyHash = 'sha384-…';

const file = (version: string, name: string): string =>
  `https://cdn.jsdelivr.net/npm/ob-community@${version}/dist/cdn/${name}`;

/**
 * The lines that put the page on a site from a public network: one version, held by its hash, with the policy that
 * it works under.
 *
 * @param version - exact, since only what never changes has a hash
 * @param integrity - gives the hash of a file in `cdn/`
 */
export function embedLines(version: string, integrity: (name: string) => string): string {
  const [script, style] = ['ob-community.js', 'ob-community.css'];
  return `<link rel="stylesheet" href="${file(version, style)}"
  integrity="${integrity(style)}" crossorigin="anonymous">
<script type="module" src="${file(version, script)}"
  integrity="${integrity(script)}" crossorigin="anonymous"></script>
<ob-community src="community.json"></ob-community>

<!-- Content-Security-Policy:
script-src ${file(version, script)};
style-src ${file(version, style)};
connect-src 'self'; img-src 'self';
require-trusted-types-for 'script'; trusted-types ob-community -->
`;
}

/** A page that does so with the files that have just been built. */
export function embedPage(version: string, files: Readonly<Record<string, PublishedFile>>): string {
  const integrity = (name: string): string => {
    const {integrity: hash} = files[name] ?? {};
    if (!hash) throw new Error(`There is no ${name} to embed.`);
    return hash;
  };
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Community</title>
${embedLines(version, integrity)}</html>
`;
}

const start = '<!-- embed: written by npm run build -->';
const end = '<!-- /embed -->';

/**
 * Puts the lines into the README, between its two marks. It shows the version but no hash: that of a file changes with
 * every commit, and is in `embed.html` beside the file that it belongs to.
 *
 * @throws when a mark is missing
 */
export function embedInReadme(readme: string, version: string): string {
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md must have the marks ${start} and ${end}.`);
  const lines = embedLines(version, () => anyHash);
  return `${readme.slice(0, from)}${start}\n\n\`\`\`html\n${lines}\`\`\`\n\n${readme.slice(to)}`;
}
