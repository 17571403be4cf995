import type {CommunityDocument} from '../../src/document/types.ts';
import {sample} from './sample.ts';

const names = ['Anchor fund', 'Buoy watch', 'Caulking course', 'Dry dock', 'Eel survey', 'Ferry talks'];
const more = ['Gull count', 'Harbour walk', 'Ice patrol', 'Jetty choir', 'Keel museum', 'Lamp keepers'];

/** What the elements show on host pages: every kind of entry, and initiatives enough to search among. */
export const hostDocument: CommunityDocument = {
  ...sample,
  logo: '/hosts/data/logo.svg',
  initiatives: [
    ...(sample.initiatives ?? []),
    ...[...names, ...more].map(name => ({name, description: `About the ${name.toLowerCase()}.`})),
  ],
};
