// @ts-check

/**
 * What the page shows.
 *
 * @type {import('ob-community').CommunityDocument}
 */
export const community = {
  name: 'Example Community',
  mailingLists: [{name: 'Announcements', subscribe: 'https://lists.example.org/announce'}],
  workingGroups: [
    {id: 'standard', name: 'Standard'},
    {id: 'outreach', name: 'Outreach'},
    {id: 'research', name: 'Research'},
  ],
  initiatives: [{name: 'Open Backpack', url: 'https://backpack.example.org/'}],
  meetings: [{name: 'Community call', when: 'Every second Tuesday'}],
  contact: {action: '/inbox'},
};

/**
 * What it shows after a change.
 *
 * @type {import('ob-community').CommunityDocument}
 */
export const changed = {
  ...community,
  mailingLists: [{name: 'Developers', subscribe: 'https://lists.example.org/developers'}],
};
