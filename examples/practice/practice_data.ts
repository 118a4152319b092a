/** Customers and orders, the same at every start, with the characters that real names have. */

const given = [
  'Ada',
  'Zoë',
  'Łukasz',
  'Chinua',
  'José María',
  'Sigríður',
  'Nguyễn',
  'Amélie',
  'Björn',
  'Fatima',
  '小雨',
]
const family = ['Okafor', "O'Brien", 'Müller', 'de la Cruz', 'Şahin', 'Smith-Jones', '田中', 'Nowak', 'Ivanova']
const cities = [
  { name: 'Lagos', country: 'NG' },
  { name: 'Zürich', country: 'CH' },
  { name: 'São Paulo', country: 'BR' },
  { name: '東京', country: 'JP' },
  { name: 'Reykjavík', country: 'IS' },
  { name: 'Washington, D.C.', country: 'US' },
  { name: 'Łódź', country: 'PL' },
]
const tags = ['new', 'vip', 'wholesale', 'newsletter', 'late payer']
const statuses = ['open', 'paid', 'shipped', 'returned']

export type Customer = ReturnType<typeof customer>
export type Order = ReturnType<typeof order>

/** The n-th customer, from 1. */
export function customer(n: number) {
  return {
    id: n,
    name: `${pick(given, n)} ${pick(family, n)}`,
    email: `customer${n}@example.com`,
    city: pick(cities, n),
    tags: tags.filter((_, i) => (n >> i) % 2 === 1),
    balance: (((n * 7919) % 200_000) - 50_000) / 100,
    active: n % 9 !== 0,
    referred_by: n % 4 === 0 ? n / 4 : null,
    created_at: date(n),
  }
}

/** The n-th order, from 1. */
export function order(n: number, customers: number) {
  return {
    id: `A-${String(n).padStart(6, '0')}`,
    customer_id: ((n * 31) % customers) + 1,
    status: pick(statuses, n),
    total: ((n * 104_729) % 90_000) / 100 + 1,
    lines: [
      { sku: `SKU-${n % 97}`, quantity: (n % 5) + 1 },
      { sku: `SKU-${n % 89}`, quantity: 1 },
    ],
    placed_at: date(n * 3),
  }
}

const pick = <T>(list: T[], n: number) => list[n % list.length] as T

/** 37 minutes apart, from the first day of 2024. */
const date = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 37 * 60_000).toISOString()
