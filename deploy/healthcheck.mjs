// Healthy when this container's api says that it is ready: its parts are well, and requests may come.
const response = await fetch(`http://127.0.0.1:${process.env.PORT || 4000}/readyz`, {
  signal: AbortSignal.timeout(4000),
}).catch(() => null);
process.exit(response?.ok ? 0 : 1);
