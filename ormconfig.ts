import { migrations } from './src/migrations.js';
import { loadConfig } from './src/platform/config/index.js';
import { createDataSource } from './src/platform/database/index.js';
import { entities } from './src/wiring/rooms.js';

/** The DataSource for TypeORM's own CLI: `DATABASE_URL=… npx typeorm -d dist/ormconfig.js query "SELECT 1"`. */
export default createDataSource(loadConfig().database, { entities: [...entities], migrations });
