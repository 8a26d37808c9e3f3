import type { Message } from '../model/message.ts'

/** Thrown inside this room where a package cannot be taken; `openPackage` makes the message its answer. */
export class Refusal extends Error {
  readonly refusal: Message

  constructor(refusal: Message) {
    super(refusal.reason)
    this.refusal = refusal
  }
}
