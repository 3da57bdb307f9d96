"""What an analysis of sales says, by pandas or dask: python3 frames.py pandas|dask FILE. Prints its figures as JSON."""
import json
import sys

import pandas as pd

engine, path = sys.argv[1:]
kinds = {'InvoiceNo': str, 'StockCode': str, 'Description': str, 'CustomerID': str, 'Country': str}
if engine == 'dask':
    import dask
    import dask.dataframe as dd

    dask.config.set(scheduler='threads', num_workers=2)
    rows = dd.read_csv(path, dtype=kinds, parse_dates=['InvoiceDate'], blocksize='16MB')
    told = lambda asked: dask.compute(asked)[0]
    frame_of = lambda frame: frame.compute()
else:
    rows = pd.read_csv(path, dtype=kinds, parse_dates=['InvoiceDate'])
    told = lambda asked: asked
    frame_of = lambda frame: frame

rows['revenue'] = rows['Quantity'] * rows['UnitPrice']
rows['month'] = rows['InvoiceDate'].dt.strftime('%Y-%m')
first = rows['InvoiceNo'].str[:1].str.upper()
known = rows['CustomerID'].notnull()
cancelled = first == 'C'
sold = rows[known & ~cancelled & (rows['Quantity'] > 0) & (rows['UnitPrice'] > 0)]
with_customer = rows[known]
asked = {
    'ROWS': rows['Quantity'].count(), 'REVENUE': rows['revenue'].sum(), 'QUANTITY': rows['Quantity'].sum(),
    'INVOICES': rows['InvoiceNo'].nunique(), 'PRODUCTS': rows['StockCode'].nunique(),
    'DESCRIPTIONS': rows['Description'].nunique(), 'CUSTOMERS': rows['CustomerID'].nunique(),
    'COUNTRIES': rows['Country'].nunique(), 'ROWS_WITHOUT_CUSTOMER': rows['CustomerID'].isnull().sum(),
    'ROWS_WITHOUT_DESCRIPTION': rows['Description'].isnull().sum(),
    'CANCELLED_INVOICES': rows[cancelled]['InvoiceNo'].nunique(), 'CANCELLED_ROWS': cancelled.sum(),
    'ADJUSTMENT_ROWS': (first == 'A').sum(), 'NEGATIVE_QUANTITY_ROWS': (rows['Quantity'] < 0).sum(),
    'NEGATIVE_PRICE_ROWS': (rows['UnitPrice'] < 0).sum(), 'ZERO_PRICE_ROWS': (rows['UnitPrice'] == 0).sum(),
    'FIRST_MOMENT': rows['InvoiceDate'].min(), 'LAST_MOMENT': rows['InvoiceDate'].max(),
    'KNOWN_ROWS': known.sum(), 'KNOWN_REVENUE': with_customer['revenue'].sum(),
    'KNOWN_INVOICES': with_customer['InvoiceNo'].nunique(), 'SOLD_ROWS': sold['Quantity'].count(),
    'SOLD_REVENUE': sold['revenue'].sum(), 'SOLD_CUSTOMERS': sold['CustomerID'].nunique(),
    'SOLD_INVOICES': sold['InvoiceNo'].nunique(),
}
columns = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country']
for name in columns:
    values = rows[name]
    asked[name] = (values.count(), values.nunique(), values.dropna().min(), values.dropna().max(),
                   values.value_counts().nlargest(10))
for name in ['Quantity', 'UnitPrice']:
    middle = rows[name].quantile(0.5) if engine == 'dask' else rows[name].median()
    asked[name + ' mean'] = (rows[name].mean(), rows[name].std(), middle)
for key in ['month', 'Country', 'CustomerID', 'StockCode']:
    groups = rows.groupby(key)
    asked['by ' + key] = (groups[['revenue', 'Quantity']].sum(), groups['InvoiceNo'].nunique())
    if key in ('month', 'Country'):
        asked['customers by ' + key] = groups['CustomerID'].nunique()
asked['described'] = rows.groupby(['StockCode', 'Description'])['Quantity'].count()
asked['moved'] = rows.groupby(['StockCode', 'month'])['revenue'].sum()
asked['recency'] = sold.groupby('CustomerID')[['InvoiceDate']].max()
asked['frequency'] = sold.groupby('CustomerID')['InvoiceNo'].nunique()
asked['spent'] = sold.groupby('CustomerID')['revenue'].sum()
asked['months bought in'] = sold[['CustomerID', 'month']].drop_duplicates()
found = told(asked)
found['DUPLICATE_ROWS'] = found['ROWS'] - len(frame_of(rows[columns].drop_duplicates()))

best = found['by StockCode'][0].nlargest(20, 'revenue').index
described = found['described'].loc[lambda each: each.index.get_level_values(0).isin(best)]
described.sort_values(ascending=False).reset_index().drop_duplicates('StockCode')
found['by CustomerID'][0].nlargest(20, 'revenue')
by_month = found['moved'].unstack(fill_value=0)
(by_month['2011-11'] - by_month['2011-10']).abs().nlargest(20)
last = found['LAST_MOMENT'].normalize()
bought = pd.DataFrame({
    'recency': (last - found['recency']['InvoiceDate'].dt.normalize()).dt.days,
    'frequency': found['frequency'], 'revenue': found['spent']}).reset_index()
fifth = lambda order: (order.rank(method='first') - 1) * 5 // len(order) + 1
bought = bought.sort_values(['recency', 'CustomerID'], ascending=[False, True])
bought['r'] = fifth(pd.Series(range(len(bought)), index=bought.index))
bought = bought.sort_values(['frequency', 'CustomerID'])
bought['f'] = fifth(pd.Series(range(len(bought)), index=bought.index))
bought.groupby(['r', 'f'])[['recency', 'frequency', 'revenue']].mean()
months = found['months bought in'].copy()
months['at'] = months['month'].str[:4].astype(int) * 12 + months['month'].str[5:].astype(int)
months['later'] = months['at'] - months.groupby('CustomerID')['at'].transform('min')
months.groupby([months['at'] - months['later'], 'later'])['CustomerID'].count()

said = {name: found[name] for name in found if name.isupper()}
print(json.dumps({name: str(value) if 'MOMENT' in name else float(value) for name, value in said.items()}))
