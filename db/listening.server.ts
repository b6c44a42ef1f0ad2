import postgres from 'postgres';

const pause = 1000;

/** One connection that hears a channel until it is closed; after a break it tries again every second. Returns how to close it. */
export function listenOn(
  url: string,
  channel: string,
  ear: { heard: (payload: string) => void; begun: () => void },
): () => Promise<void> {
  let closed = false;
  let again: NodeJS.Timeout | undefined;
  const options = {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: 'sklaida listening' },
    onclose: () => {
      if (closed) return;
      clearTimeout(again);
      again = setTimeout(begin, pause).unref();
    },
    // Left out of the driver's types, for it hands this to its own listen(), which gives up when the server stays away.
    onnotify: (_channel: string, payload: string) => ear.heard(payload),
  };
  const client = postgres(url, options as postgres.Options<Record<string, never>>);
  const begin = (): void => {
    client.unsafe(`listen ${channel}`).then(
      () => ear.begun(),
      () => options.onclose(),
    );
  };
  begin();
  return async () => {
    closed = true;
    clearTimeout(again);
    await client.end({ timeout: 1 });
  };
}
