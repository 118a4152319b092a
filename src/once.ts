/** Opens each name once, whoever asks and however many at a time. What failed is tried anew: its reason may be gone. */
export function once<T>(open: (name: string) => Promise<T>): (name?: string) => Promise<T> {
  const opened = new Map<string, Promise<T>>()
  return (name = '') => {
    const known = opened.get(name)
    if (known) return known
    const opening = open(name)
    opened.set(name, opening)
    opening.catch(() => opened.delete(name))
    return opening
  }
}
