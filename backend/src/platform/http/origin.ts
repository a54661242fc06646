/** From where a request comes, as far as the server can tell: trusted proxies are believed, others are not. */
export interface Origin {
  /** The client's address. */
  address: string;
  /** The full address that was asked for, as the client wrote it. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}
