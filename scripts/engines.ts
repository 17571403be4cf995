/**
 * Finds the three engines that the tests run in, and on Debian and Ubuntu installs what is missing. Nothing is
 * downloaded from anywhere but the system's own package sources: stock engines are what visitors have.
 */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, globSync, readFileSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** In the order in which they run. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINES)[number];

/** How an engine is called in what people read. */
export const LABELS: Record<EngineName, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKitGTK',
};

/** One installed engine: the executables by role (`browser`; for WebKitGTK also `driver` and `display`). */
export interface Engine {
  name: EngineName;
  browser: string;
  driver?: string;
  display?: string;
}

/** What the look-up found: the engines, and one plain sentence for each thing that is missing. */
export interface Found {
  engines: Engine[];
  missing: Map<EngineName, string>;
  /** Sentences about host libraries and fonts that pages of `test/hosts/` need. */
  notes: string[];
}

type System = 'debian' | 'ubuntu' | 'other';

const PACKAGES: Record<EngineName, string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** Debian package: a file that is there when it is installed. */
const EXTRAS: Record<string, string> = {
  'libjs-prototype': '/usr/share/javascript/prototype/prototype.js',
  'libjs-mootools': '/usr/share/javascript/mootools',
  'fonts-noto-core': '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
};

const MINI_BROWSERS = [
  '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/*/webkit2gtk-4.0/MiniBrowser',
];

/** Variables that name an executable. One that names nothing makes the engine missing: nothing is installed. */
const OVERRIDES: Record<EngineName, string> = {
  chromium: 'CHROME_PATH',
  firefox: 'FIREFOX_PATH',
  webkit: 'WEBKIT_DRIVER_PATH',
};

const NAMES: Record<EngineName, string[]> = {
  chromium: ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
  webkit: ['WebKitWebDriver'],
};

/** Looks the wanted engines up. */
export function findEngines(wanted: readonly EngineName[]): Found {
  const found: Found = {engines: [], missing: new Map(), notes: []};
  for (const name of wanted) {
    const engine = find(name);
    if (engine) found.engines.push(engine);
    else found.missing.set(name, advice(name));
  }
  const extras = wanted.length && process.platform === 'linux' ? missingExtras() : [];
  if (extras.length) found.notes.push(`Some host-page tests need the Debian packages ${extras.join(', ')}.`);
  return found;
}

/**
 * Looks the wanted engines up and, as root on Debian or Ubuntu, installs with apt-get those that are missing.
 * An engine whose variable (CHROME_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH) is set is never installed.
 */
export function ensureEngines(wanted: readonly EngineName[]): Found {
  const found = findEngines(wanted);
  const packages = [...found.missing.keys()]
    .filter(name => !process.env[OVERRIDES[name]])
    .flatMap(installable);
  if (found.notes.length) packages.push(...missingExtras());
  if (!packages.length || system() === 'other' || process.getuid?.() !== 0) return found;
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  aptGet('update');
  aptGet('install', '--yes', '--no-install-recommends', ...packages);
  return findEngines(wanted);
}

function aptGet(...args: string[]): void {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const {status, error} = spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) console.log(`apt-get ${args[0]} failed (${error?.message ?? `status ${status}`}).`);
}

function find(name: EngineName): Engine | undefined {
  const override = process.env[OVERRIDES[name]];
  const path = override ? executable(override) : (onPath(NAMES[name]) ?? firstExisting(applications(name)));
  if (!path) return undefined;
  if (name !== 'webkit') return {name, browser: path};
  const browser = firstExisting(MINI_BROWSERS.flatMap(pattern => globSync(pattern)));
  const display = onPath(['Xvfb']);
  return browser && display ? {name, browser, driver: path, display} : undefined;
}

/** Where Chrome and Firefox live on macOS and Windows, where they are not on the PATH. */
function applications(name: EngineName): string[] {
  if (name === 'webkit') return [];
  if (process.platform === 'darwin') {
    const apps = {chromium: ['Google Chrome', 'Chromium'], firefox: ['Firefox', 'Firefox ESR']}[name];
    const roots = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    const file = (app: string) => (name === 'firefox' ? 'firefox' : app);
    return roots.flatMap(root => apps.map(app => join(root, `${app}.app/Contents/MacOS`, file(app))));
  }
  const file = {chromium: 'Google/Chrome/Application/chrome.exe', firefox: 'Mozilla Firefox/firefox.exe'}[
    name
  ];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(key => process.env[key]);
  return roots.flatMap(root => (root ? [join(root, file)] : []));
}

function onPath(names: string[]): string | undefined {
  if (process.platform === 'win32') return undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return firstExisting(names.flatMap(name => folders.map(folder => join(folder, name))));
}

function firstExisting(paths: string[]): string | undefined {
  return paths.find(path => executable(path) && !isSnapStub(path));
}

function executable(path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined; // Not there, or not ours to run: the caller tries the next place.
  }
}

/**
 * Ubuntu's packages `chromium-browser` and `firefox` are scripts that start a snap, whose confinement hides the
 * profile folder that a test tool makes.
 */
function isSnapStub(path: string): boolean {
  if (path.startsWith('/snap/')) return true;
  return statSync(path).size < 20_000 && readFileSync(path, 'utf8').includes('/snap/bin/');
}

function installable(name: EngineName): string[] {
  return system() === 'ubuntu' && name !== 'webkit' ? [] : PACKAGES[name];
}

function missingExtras(): string[] {
  return Object.entries(EXTRAS).flatMap(([name, file]) => (existsSync(file) ? [] : [name]));
}

function system(): System {
  if (!existsSync('/etc/os-release') || !existsSync('/usr/bin/apt-get')) return 'other';
  const release = readFileSync('/etc/os-release', 'utf8');
  if (/^ID(_LIKE)?=.*ubuntu/m.test(release)) return 'ubuntu';
  return /^ID(_LIKE)?=.*debian/m.test(release) ? 'debian' : 'other';
}

function advice(name: EngineName): string {
  const label = LABELS[name];
  const variable = OVERRIDES[name];
  const override = process.env[variable];
  if (override) return `${label} is missing: ${variable} names ${override}, which cannot be run.`;
  if (name === 'webkit' && process.platform !== 'linux') {
    return `${label} is missing: it is made for Linux only. Run the tests on Linux (or in CI) to cover it.`;
  }
  return `${label} is missing. ${remedy(name)}`;
}

function remedy(name: EngineName): string {
  const where = `then run again (${OVERRIDES[name]} may name it)`;
  const product = {
    chromium: 'Google Chrome or Chromium',
    firefox: 'Firefox',
    webkit: 'WebKitGTK with WebKitWebDriver and MiniBrowser (2.50 or newer), and Xvfb',
  }[name];
  if (system() === 'ubuntu' && name !== 'webkit') {
    return `Ubuntu's own package is a snap, which test tools cannot drive: install ${product} from its maker's .deb, ${where}.`;
  }
  if (system() === 'other') return `Install ${product}, ${where}.`;
  return `Install it with: sudo apt-get install --no-install-recommends ${PACKAGES[name].join(' ')}`;
}
