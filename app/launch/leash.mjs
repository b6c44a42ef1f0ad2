// Preloaded into web and worker: when the launcher is killed, they end as if it had asked them to.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
