import type { templates as original } from '../lt/templates';
import type { Words } from '../words';

export const templates: Words<typeof original> = {
  title: 'Templates',
  version: 'Version {n}',
  use: 'Prepare a campaign from this template',
  blocks: 'Texts',
  tasks: 'Tasks',
  metrics: 'What we will count',
  school: 'School version',
};
