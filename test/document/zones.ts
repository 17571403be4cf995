/**
 * Zones that differ in kind: both hemispheres, half hours, changes at midnight, of two hours, of a whole day, and none.
 * Without Africa/Casablanca and Africa/Cairo, whose clocks changed four times in some years: temporal-polyfill 1.0
 * misses changes there (2018-05-14T00:30 in Casablanca was 00:30 UTC; it says 23:30).
 */
export const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Berlin',
  'Europe/Istanbul',
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Asuncion',
  'Africa/Johannesburg',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Antarctica/Troll',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;
