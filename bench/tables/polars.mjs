// What an analysis of sales says, by polars: node polars.mjs FOLDER FILE, where nodejs-polars is installed in the folder.
import { createRequire } from 'node:module';

const [folder, path] = process.argv.slice(2);
const pl = createRequire(`${folder}/package.json`)('nodejs-polars');
const { col, lit } = pl;
const [text, whole, number] = [pl.String, pl.Int64, pl.Float64];
const schema = {
  InvoiceNo: text,
  StockCode: text,
  Description: text,
  Quantity: whole,
  InvoiceDate: text,
  UnitPrice: number,
  CustomerID: text,
  Country: text,
};
const rows = pl
  .readCSV(path, { schema })
  .withColumns(
    col('InvoiceDate').str.strptime(pl.Datetime('ms'), '%Y-%m-%d %H:%M'),
    col('Quantity').mul(col('UnitPrice')).alias('revenue'),
    col('InvoiceDate').str.slice(0, 7).alias('month'),
    col('InvoiceNo').str.slice(0, 1).str.toUpperCase().alias('first'),
  );
const known = col('CustomerID').isNotNull();
const cancelled = col('first').eq(lit('C'));
const isSold = known.and(cancelled.not()).and(col('Quantity').gt(0)).and(col('UnitPrice').gt(0));
const sold = rows.filter(isSold);
const count = (condition) => condition.cast(pl.Int64).sum();
// A distinct count of polars takes a missing value for one.
const distinct = (name, where) => (where ? col(name).filter(where) : col(name)).dropNulls().nUnique();
const asked = {
  ROWS: col('Quantity').count(),
  REVENUE: col('revenue').sum(),
  QUANTITY: col('Quantity').sum(),
  INVOICES: distinct('InvoiceNo'),
  PRODUCTS: distinct('StockCode'),
  DESCRIPTIONS: distinct('Description'),
  CUSTOMERS: distinct('CustomerID'),
  COUNTRIES: distinct('Country'),
  ROWS_WITHOUT_CUSTOMER: count(known.not()),
  ROWS_WITHOUT_DESCRIPTION: count(col('Description').isNull()),
  CANCELLED_INVOICES: distinct('InvoiceNo', cancelled),
  CANCELLED_ROWS: count(cancelled),
  ADJUSTMENT_ROWS: count(col('first').eq(lit('A'))),
  NEGATIVE_QUANTITY_ROWS: count(col('Quantity').lt(0)),
  NEGATIVE_PRICE_ROWS: count(col('UnitPrice').lt(0)),
  ZERO_PRICE_ROWS: count(col('UnitPrice').eq(0)),
  KNOWN_ROWS: count(known),
  KNOWN_REVENUE: col('revenue').filter(known).sum(),
  KNOWN_INVOICES: distinct('InvoiceNo', known),
  SOLD_ROWS: count(isSold),
  SOLD_REVENUE: col('revenue').filter(isSold).sum(),
  SOLD_CUSTOMERS: distinct('CustomerID', isSold),
  SOLD_INVOICES: distinct('InvoiceNo', isSold),
};
const [figures] = rows.select(...Object.entries(asked).map(([name, value]) => value.alias(name))).toRecords();
const names = Object.keys(schema);
for (const name of names) {
  rows.select(
    col(name).count().alias('n'),
    col(name).nUnique().alias('u'),
    col(name).min().alias('a'),
    col(name).max().alias('z'),
  );
  rows.groupBy(name).len().sort('len', true).head(10);
}
for (const name of ['Quantity', 'UnitPrice'])
  rows.select(col(name).mean().alias('m'), col(name).std().alias('s'), col(name).median().alias('q'));
const measures = [col('revenue').sum(), col('Quantity').sum(), col('InvoiceNo').nUnique()];
for (const key of ['month', 'Country'])
  rows
    .groupBy(key)
    .agg(...measures, col('CustomerID').nUnique())
    .sort(key);
for (const key of ['CustomerID', 'StockCode'])
  rows
    .groupBy(key)
    .agg(...measures)
    .sort('revenue', true)
    .head(20);
rows
  .groupBy('StockCode', 'Description')
  .len()
  .sort('len', true)
  .unique({ subset: ['StockCode'] });
rows.groupBy('StockCode', 'month').agg(col('revenue').sum());
const bought = sold
  .groupBy('CustomerID')
  .agg(col('InvoiceDate').max().alias('last'), col('InvoiceNo').nUnique().alias('frequency'), col('revenue').sum())
  .sort(['last', 'CustomerID'])
  .withRowIndex('r')
  .sort(['frequency', 'CustomerID'])
  .withRowIndex('f');
const fifth = (name) => col(name).mul(5).div(bought.height).floor();
bought
  .withColumns(fifth('r').alias('r'), fifth('f').alias('f'))
  .groupBy('r', 'f')
  .agg(col('frequency').mean(), col('revenue').sum());
const months = sold.select('CustomerID', 'month').unique();
months
  .join(months.groupBy('CustomerID').agg(col('month').min().alias('cohort')), { on: 'CustomerID' })
  .groupBy('cohort', 'month')
  .len();
figures.DUPLICATE_ROWS = figures.ROWS - rows.select(...names).unique().height;
console.log(JSON.stringify(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value)]))));
