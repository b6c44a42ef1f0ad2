import type { Permission } from '@sklaida/kernel';
import type { IconName } from '~/ui/icon';

/** Every page of a library's settings: its address below /settings, the right it asks for; its words are `people.sections.<key>`. */
export const sections = [
  { key: 'people', icon: 'people', needs: 'person:read' },
  { key: 'roles', icon: 'checks', needs: 'role:read' },
  { key: 'deputies', icon: 'calendar', needs: 'deputation:read' },
  { key: 'security', icon: 'lock', needs: 'library:edit' },
  { key: 'names', icon: 'pen', needs: 'library:edit' },
  { key: 'look', icon: 'template', needs: 'library:edit' },
  { key: 'retention', icon: 'clock', needs: 'retention:edit' },
  { key: 'privacy', icon: 'text', needs: 'privacy:decide' },
  { key: 'export', icon: 'download', needs: 'library:export' },
  { key: 'access', icon: 'info', needs: 'access:grant' },
] as const satisfies readonly { key: string; icon: IconName; needs: Permission }[];

export type SectionKey = (typeof sections)[number]['key'];
