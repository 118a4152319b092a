export const banner = 'Generated from schemas/ by `npm run generate`. Do not edit.'
