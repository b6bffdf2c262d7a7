ALTER TABLE high_risk_case ADD COLUMN centre VARCHAR(20);
