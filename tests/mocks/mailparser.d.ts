/** What the tests use of a package that brings no types. */
declare module 'mailparser' {
  export type ParsedMail = {
    messageId?: string;
    subject?: string;
    text?: string;
    html?: string | false;
    to?: unknown;
    headers: Map<string, unknown>;
    attachments: { filename?: string; contentType: string }[];
  };
  export function simpleParser(source: NodeJS.ReadableStream): Promise<ParsedMail>;
}
