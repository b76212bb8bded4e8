-- Written once, with the link: what the macro {coupon} says without another look-up.
alter table tracking.link add coupon text;
comment on column tracking.link.coupon is 'code of the coupon that the link was made for, if it was';
