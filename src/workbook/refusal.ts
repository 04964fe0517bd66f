/** Why a file is not taken at all. */
export class Refusal extends Error {
  constructor(
    readonly kind: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(kind);
  }
}
