export type MinutesReply = { ok: false; errors: Record<string, string>; values: Record<string, string> };
