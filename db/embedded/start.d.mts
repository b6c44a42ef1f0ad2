export type EmbeddedServer = {
  port: number;
  pid: number;
  /** True when a server left running on this data directory was taken over. */
  reused: boolean;
  /** True when the cluster was made by this call. */
  made: boolean;
  mode: 'plain' | 'namespace' | 'user';
  /** The bootstrap superuser, connected to the database `postgres`. */
  adminUrl: string;
  /** The login roles on the database `sklaida`; both exist once the database is prepared. */
  urls: { migrator: string; app: string; guest: string; worker: string };
  /** Resolves when the server process is gone, for whatever reason. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

export function startEmbedded(options: {
  /** The data directory (DATA_DIR): holds the cluster, its passwords, logs and locks. */
  dir: string;
  port?: number;
  settings?: Record<string, string | number>;
  logFile?: string;
  /** False forces the change of user that root falls back to where user namespaces are forbidden. */
  namespaces?: boolean;
}): Promise<EmbeddedServer>;

export function lastServer(
  data: string,
): { pid: number; port: number; cluster: string; running: boolean } | null;

export type LockHolder = { pid: number; identity: string; since: string } & Record<string, unknown>;
export type Lock =
  | { held: LockHolder }
  | {
      held: null;
      previous: LockHolder | null;
      note(more: Record<string, unknown>): void;
      release(): void;
    };

export function takeLock(file: string, details?: Record<string, unknown>): Lock;

/** Returns the real path of the directory, made when missing. */
export function openDataDirectory(dir: string, options?: { room?: number }): string;
