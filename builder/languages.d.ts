/** Registers every language; made by `scripts/build/builder.ts`. */
declare module 'builder:languages';
