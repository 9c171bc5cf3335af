/**
 * Which keys depend on which tags. A key may carry a wildcard such as `plan:*`, which every
 * tag of that kind reaches.
 */
export class TagIndex {
  readonly #keys = new Map<string, Set<string>>()
  readonly #tags = new Map<string, readonly string[]>()

  add(key: string, tags: readonly string[]): void {
    this.remove(key)
    this.#tags.set(key, tags)
    for (const tag of tags) {
      const keys = this.#keys.get(tag)
      if (keys === undefined) this.#keys.set(tag, new Set([key]))
      else keys.add(key)
    }
  }

  remove(key: string): void {
    for (const tag of this.#tags.get(key) ?? []) {
      const keys = this.#keys.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keys.delete(tag)
    }
    this.#tags.delete(key)
  }

  /** The keys a change of `tag` reaches; a copy, so that the caller may remove them. */
  keysOf(tag: string): readonly string[] {
    const kind = tag.indexOf(':')
    const wildcard = kind < 0 ? [] : (this.#keys.get(`${tag.slice(0, kind)}:*`) ?? [])
    return [...(this.#keys.get(tag) ?? []), ...wildcard]
  }
}
