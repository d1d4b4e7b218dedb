// A list of those who want to be told.

export class Listeners<A extends readonly unknown[]> {
  private readonly list = new Set<(...news: A) => void>();

  /** Returns a function that takes the listener off again. */
  add(listener: (...news: A) => void): () => void {
    this.list.add(listener);
    return () => this.list.delete(listener);
  }

  tell(...news: A): void {
    for (const listener of [...this.list]) listener(...news);
  }
}
