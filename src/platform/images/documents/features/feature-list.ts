/** Features by name, in the order in which they were added: the same for every photograph. */
export class FeatureList {
  readonly names: string[] = [];
  readonly #values: number[] = [];

  add(name: string, value: number): this {
    this.names.push(name);
    this.#values.push(Number.isFinite(value) ? value : 0);
    return this;
  }

  get values(): Float32Array {
    return Float32Array.from(this.#values);
  }
}
