export * from './calendar';
export * from './campaigns';
export * from './content';
export * from './directory';
export * from './identity';
export * from './machinery';
export * from './people';
export * from './workgroups';
