/** Adds a value to the list of a key. */
export function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Remembers what was made for up to `most` keys; then it begins anew. While somebody types the same is asked again and again. */
export function createMemory<V>(most: number) {
  let known = new Map<string, V>();
  return (key: string, make: () => V): V => {
    let value = known.get(key);
    if (value === undefined) {
      value = make();
      if (known.size > most) known = new Map();
      known.set(key, value);
    }
    return value;
  };
}
