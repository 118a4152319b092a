import type { OpenPaginator } from './contract.ts'

export const openNone: OpenPaginator<'none'> = () => ({
  first: (request) => request,
  next: () => ({ stopped: 'no pagination is set' }),
})
