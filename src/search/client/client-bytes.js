// @ts-check
// The alphabet of the search files; mirrors `bytes` of the program's search.

/** Reads numbers of seven bits a byte and texts after their length. */
export class Bytes {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }

  number() {
    let value = 0;
    let scale = 1;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * scale;
      scale *= 128;
      if (byte < 128) break;
    }
    return value;
  }

  signed() {
    const folded = this.number();
    return folded % 2 ? -(folded + 1) / 2 : folded / 2;
  }

  /** @param {number} length */
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return new TextDecoder().decode(this.take(this.number()));
  }

  /** @param {number} length */
  numbers(length) {
    return Array.from({ length }, () => this.number());
  }

  /** Places of documents, as steps. */
  places() {
    let next = 0;
    return Array.from({ length: this.number() }, () => (next += this.number() + 1) - 1);
  }
}

/** The start of a text, so many bytes of UTF-8 long. @param {string} text @param {number} length */
export function cut(text, length) {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, length));
}
